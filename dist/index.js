/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./src/action/run.ts
/** Runs the Action: inputs to requests, diffs, gate, report. */
async function run() {
    await Promise.resolve();
}

;// CONCATENATED MODULE: ./src/index.ts

void run();

module.exports = __webpack_exports__;
/******/ })()
;