#!/usr/bin/env node
import { leave } from '../run/leave.ts';
import { main } from './main.ts';

void main(process.argv.slice(2)).finally(leave);
