"use strict";
exports.id = 805;
exports.ids = [805];
exports.modules = {

/***/ 43805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeAbandonedFolders: () => (/* binding */ removeAbandonedFolders),
/* harmony export */   wE: () => (/* binding */ makeTemporaryFolder)
/* harmony export */ });
/* unused harmony exports isSurelyDead, startTimeIn, startTimeOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68423);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);






/** With what the names of all folders begin that are made here. */
const PREFIX = 'data-diff-';
/** The file in a folder that says whose it is. */
const OWNER_FILE = '.data-diff-owner.json';
/**
 * Makes a folder that whoever comes later can tell to be abandoned, once the process has ended.
 *
 * @param kind a part of its name.
 * @param pid the process that writes into it.
 * @throws DiffError `TemporaryFolderException` where the folder cannot be made.
 */
function makeTemporaryFolder(parent, kind = '', pid = process.pid) {
    const folder = makeFolder(parent, kind);
    const home = processHome();
    const startTime = startTimeOf(pid);
    if (home === null || startTime === null)
        return folder;
    const owner = { ...home, pid, start_time: startTime };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE), JSON.stringify(owner));
    }
    catch {
        // On a full disk. Who ends in order needs no such file.
    }
    return folder;
}
function makeFolder(parent, kind) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${PREFIX}${kind}`));
    }
    catch (cause) {
        const { code = (0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause) } = cause;
        const value = `the temporary folder "${parent}" cannot be used (${code}); ` +
            'it must be one that exists, has room, and may be written to';
        throw new _contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DiffError */ .a2('TemporaryFolderException', value, { cause });
    }
}
/**
 * Removes the folders of processes that were killed before they, or who started them, could.
 * Folders of others are left alone, and so are those whose owner may live.
 *
 * @param log told of what could not be removed.
 * @returns how many were removed.
 */
async function removeAbandonedFolders(parent, log) {
    const home = processHome();
    if (home === null)
        return 0;
    let removed = 0;
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent, { withFileTypes: true });
        for (const entry of entries) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, entry.name);
            if (!entry.isDirectory() || !entry.name.startsWith(PREFIX))
                continue;
            if (!isAbandoned(folder, home))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
            removed += 1;
        }
    }
    catch (error) {
        log(`The temporary folders of killed processes could not be removed: ${(0,_contract_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    return removed;
}
function isAbandoned(folder, home) {
    const owner = ownerOf(folder);
    return owner !== null && isSurelyDead(owner, home, startTimeOf);
}
/** Who owns a folder of this user; `null` where that cannot be told. */
function ownerOf(folder) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).uid !== process.getuid?.())
            return null;
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE), 'utf8');
        return folderOwnerSchema.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        // None of ours, or gone in the meantime.
        return null;
    }
}
/** A process that owns a temporary folder, told apart from all that ever had its number. */
const folderOwnerSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    host: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** Another one after each start of the machine. */
    boot_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** Containers have their own, in which the same numbers are other processes. */
    pid_namespace: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    /** In the system's clock ticks since the machine started. */
    start_time: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
});
/**
 * Whether the owner of a folder has surely ended; what cannot be known from here counts as alive.
 *
 * @param startTimeOf when the process that has a number now was started; `null` where none has it.
 */
function isSurelyDead(owner, here, startTimeOf) {
    // Machines may share a folder.
    if (owner.host !== here.host)
        return false;
    if (owner.boot_id !== here.boot_id)
        return true;
    if (owner.pid_namespace !== here.pid_namespace)
        return false;
    return startTimeOf(owner.pid) !== owner.start_time;
}
/** States of a process that has ended, and that its parent has not asked for. */
const ENDED = new Set(['Z', 'X']);
/** What `/proc/<pid>/stat` says: when the process was started; `null` where it has ended. */
function startTimeIn(stat) {
    // The name, in parentheses, may hold anything. The state follows it as the third field of all.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ENDED.has(state) ? null : (fields[18] ?? null);
}
/** When a process was started; `null` where there is none of this number, or no `/proc`. */
function startTimeOf(pid) {
    try {
        return startTimeIn((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${String(pid)}/stat`, 'utf8'));
    }
    catch {
        return null;
    }
}
/** Where this process lives; `null` on systems that do not tell. */
function processHome() {
    try {
        // A `/proc` of other processes' numbers tells nothing of ours.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self') !== String(process.pid))
            return null;
        return {
            host: (0,node_os__WEBPACK_IMPORTED_MODULE_4__.hostname)(),
            boot_id: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
            pid_namespace: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'),
        };
    }
    catch {
        return null;
    }
}


/***/ })

};
;