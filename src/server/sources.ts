/** A data source as requests and keys name it. */
export interface NamedDataSource {
  id: number;
  name: string;
  type: string;
}
