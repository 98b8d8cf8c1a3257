"use strict";
exports.id = 649;
exports.ids = [649];
exports.modules = {

/***/ 84649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EmbeddedService: () => (/* binding */ EmbeddedService)
/* harmony export */ });
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68423);
/* harmony import */ var _diff_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5406);
/* harmony import */ var _embedded_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97723);



/** Data diffs by the engine in this process: no account, no server. One diff runs at a time. */
class EmbeddedService {
    #engine;
    #jobs = new Map();
    #last = Promise.resolve();
    /** @throws ConfigurationError where a data source's URL or id cannot be right. */
    constructor(options) {
        this.#engine = new _embedded_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .EmbeddedEngine */ .D({ ...options, threads: null, confinement: null });
    }
    async create(request) {
        this.#engine.check(request);
        const id = this.#jobs.size + 1;
        const job = {
            request,
            results: { status: 'waiting', reported_status: 'waiting' },
            progress: new _diff_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .DiffProgress */ .d(),
            abort: new AbortController(),
            ended: Promise.resolve(),
        };
        job.ended = this.#last.then(() => this.#run(job));
        this.#last = job.ended;
        this.#jobs.set(id, job);
        return Promise.resolve({ ...request, id, done: false, status: 'waiting', source: 'api' });
    }
    async summaryResults(id) {
        const { results, progress } = this.#job(id);
        if (results.status !== 'running')
            return Promise.resolve(results);
        return Promise.resolve({ ...results, progress: progress.line() });
    }
    async cancel(id) {
        const job = this.#job(id);
        job.abort.abort();
        await job.ended;
    }
    dataSources() {
        return Promise.resolve(this.#engine.dataSources());
    }
    diffUrl() {
        return null;
    }
    async close() {
        for (const job of this.#jobs.values())
            job.abort.abort();
        await this.#last;
    }
    #job(id) {
        const job = this.#jobs.get(id);
        if (!job)
            throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`There is no diff ${id}`);
        return job;
    }
    async #run(job) {
        const { request, abort, progress } = job;
        try {
            if (abort.signal.aborted)
                throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('the diff was cancelled');
            job.results = { status: 'running', reported_status: 'running' };
            job.results = await this.#engine.run(request, abort.signal, progress);
        }
        catch (error) {
            job.results = { status: 'failed', error: (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorBodyOf */ .iE)(error) };
        }
    }
}


/***/ })

};
;