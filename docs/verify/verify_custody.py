#!/usr/bin/env python3
"""Checks a custody report (JSON) without the product that wrote it. Python 3.8 or later, nothing else; see README.md.

    verify_custody.py REPORT.json [--file EX-001=PATH]... [--trust ROOTS.pem]

Exit status 0: everything that was checked holds. 1: something does not. 2: the report or a file could not be read."""
import argparse, base64, calendar, hashlib, json, os, shutil, subprocess, sys, tempfile, time

MOVES = ("COLLECTED", "RELEASED", "RECEIVED", "CHECKED_OUT", "CHECKED_IN", "RETURNED")
failures, notes = [], []

def fail(where, what): failures.append(f"{where}: {what}")
def note(where, what): notes.append(f"{where}: {what}")
def same(a, b): return (a is None) == (b is None) and (a is None or all(a[k] == b[k] for k in ("kind", "userId", "name")))
def canonical(value): return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)  # RFC 8785 for what an entry holds

def ledger(item, ref):
    """Recomputes the chain. Returns the hashes by sequence, and whether the ledger is whole."""
    said, before, hashes, last, seal_breaks = item["ledger"], bytes(32), {}, None, set()
    bad = len(failures)
    for place, entry in enumerate(said["items"], 1):
        at, text = f"{ref} entry {place}", entry["canonical"]
        try: event = json.loads(text); event["version"], event["sequence"], event["custodian"], event["corrects"]
        except (ValueError, KeyError, TypeError): fail(at, "its text is no entry of version 1"); break
        if canonical(event) != text: fail(at, "its text is not canonical (RFC 8785)")
        if event["version"] != 1: fail(at, f"unknown version {event['version']}")
        if not entry["sequence"] == event["sequence"] == place: fail(at, f"out of order: it says it is entry {event['sequence']}")
        if event["exhibitId"] != item["evidenceId"]: fail(at, "it belongs to another item")
        if bytes.fromhex(entry["previousHash"]) != before: fail(at, "it does not name the hash of the entry before it")
        if hashlib.sha256(text.encode() + before).hexdigest() != entry["hash"]: fail(at, "its hash is not the one of its text and its predecessor")
        if event["corrects"] is not None and not 0 < event["corrects"] < place: fail(at, "it corrects no earlier entry")
        moved = event["type"] in MOVES and same(event["custodian"], event["to"]) and (event["from"] is None or last is None or same(event["from"], last["custodian"]))
        if event["custodian"] is None or not (moved or event["type"] == "CORRECTION" or last and same(event["custodian"], last["custodian"])):
            fail(at, "the custodian changed without a transfer")
        if last and event["sealBefore"] != last["sealAfter"]: seal_breaks.add(place)
        before, last, hashes[place] = bytes.fromhex(entry["hash"]), event, entry["hash"]
    if len(hashes) != said["entries"]: fail(f"{ref} entry {len(hashes) + 1}", f"the ledger ends after {len(hashes)} entries, the item counts {said['entries']}")
    if before.hex() != said["lastHash"]: fail(f"{ref} entry {len(hashes)}", "its hash is not the last one the item names: entries are missing or added at the end")
    if last and not (same(last["custodian"], said["custodian"]) and last["sealAfter"] == said["sealNumber"]): fail(f"{ref} entry {len(hashes)}", "the item says another custodian or seal")
    told = {f["sequence"] for f in item["findings"] if f["kind"] == "sealMismatch"}
    if seal_breaks != told: fail(ref, f"differs from the report: seals do not carry on at {sorted(seal_breaks)}, the report says {sorted(told)}")
    whole = len(failures) == bad
    if whole != said["whole"]: fail(ref, f"differs from the report: it calls the ledger {'whole' if said['whole'] else 'broken'}, this program {'whole' if whole else 'broken'}")
    for f in item["findings"]: note(f"{ref} entry {f['sequence'] or '-'}", f"the report itself asks: {f['kind']}" + (f" (explained: {f['explanation']})" if f["explained"] else " (unexplained)"))
    return hashes

def content(item, ref, path):
    said = item["content"]
    taken = [json.loads(e["canonical"])["hashResult"] for e in item["ledger"]["items"][:1]]
    if said and taken != [said["sha256"]]: fail(f"{ref} entry 1", "the hash written down at intake is not the one of the file")
    if path is None: return note(ref, "its file was not given, so not checked") if said else None
    if said is None: return fail(ref, "the report knows no file of it")
    digest, size = hashlib.sha256(), os.path.getsize(path)
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(1 << 20), b""): digest.update(chunk)
    if digest.hexdigest() != said["sha256"] or size != said["sizeBytes"]: fail(ref, f"the file {path} is not the recorded one: SHA-256 {digest.hexdigest()}, {size} bytes")

def covers(item, ref, hashes, stamps, tokens):
    for cover in item["timeStamps"]:
        at = f"{ref} time-stamp of " + (f"entry {cover['sequence']}" if cover["sequence"] else "the file")
        if cover["sha256"] != (hashes.get(cover["sequence"]) if cover["sequence"] else item["content"]["sha256"]): fail(at, "what was stamped is not what the report shows today")
        stamp = stamps.get(cover["timeStampId"])
        if stamp is None or stamp["token"] is None: note(at, "not yet time-stamped"); continue
        if cover["sequence"] and cover["sha256"] not in stamp["manifest"].split("\n"): fail(at, "the manifest does not hold its hash")
        if not cover["sequence"] and cover["sha256"] != stamp["sha256"]: fail(at, "the token is of something else")
        holds = tokens[stamp["id"]]
        if holds is None: note(at, "token not checked (needs openssl and --trust)")
        elif not holds: fail(at, "the token does not prove it")
        if holds and cover["state"] == "invalid": fail(at, "differs from the report, which calls it invalid")

def token_holds(stamp, trust):
    """True or False as openssl says, as of the time in the token; None where it could not be asked."""
    if stamp["manifest"] and hashlib.sha256(stamp["manifest"].encode()).hexdigest() != stamp["sha256"]: return False
    if stamp["token"] is None or not trust or not shutil.which("openssl"): return None
    with tempfile.NamedTemporaryFile() as token:
        token.write(base64.b64decode(stamp["token"])); token.flush()
        run = lambda *more: subprocess.run(["openssl", "ts", *more, "-in", token.name, "-token_in"], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
        signed = [l[12:].strip() for l in run("-reply", "-text").stdout.splitlines() if l.startswith("Time stamp: ")]
        if len(signed) != 1: return False
        words = signed[0].split()
        moment = calendar.timegm(time.strptime(" ".join([*words[:2], words[2].split(".")[0], words[3]]), "%b %d %H:%M:%S %Y"))
        if time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment)) != stamp["genTime"][:19]: return False
        return run("-verify", "-digest", stamp["sha256"], "-CAfile", trust, "-attime", str(moment)).returncode == 0

def main():
    ask = argparse.ArgumentParser(description="Checks a custody report without the product that wrote it.")
    ask.add_argument("report"); ask.add_argument("--file", action="append", default=[], metavar="EX-001=PATH"); ask.add_argument("--trust", metavar="ROOTS.pem")
    given = ask.parse_args()
    try:
        with open(given.report, "rb") as file: raw = file.read()
        report, files = json.loads(raw), dict(pair.split("=", 1) for pair in given.file)
        if (report["format"], report["version"]) != ("casetracker-custody-report", 1): raise ValueError("not a custody report of version 1")
        stamps = {s["id"]: s for s in report["timeStamps"]}
        tokens = {s["id"]: token_holds(s, given.trust) for s in report["timeStamps"]}
        for item in report["items"]:
            hashes = ledger(item, item["reference"])
            content(item, item["reference"], files.pop(item["reference"], None))
            covers(item, item["reference"], hashes, stamps, tokens)
        for reference in files: fail(reference, "the report does not have this item")
    except (OSError, ValueError, KeyError, TypeError) as problem:
        print(f"Could not be read: {type(problem).__name__}: {problem}"); return 2
    print(f"Report of {report['caseReference']}, {len(report['items'])} items, {sum(len(i['ledger']['items']) for i in report['items'])} entries, SHA-256 {hashlib.sha256(raw).hexdigest()}")
    for line in notes: print("note    " + line)
    for line in failures: print("FAILED  " + line)
    print(f"{len(failures)} checks FAILED." if failures else "Everything that was checked holds."); return 1 if failures else 0

if __name__ == "__main__": sys.exit(main())
