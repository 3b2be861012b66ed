"""Reads the pages of a folder with trafilatura and htmldate: a JSON object a line, then the seconds, by the clock and of the processor, for all of them."""
import json, sys, time
from pathlib import Path
import htmldate, trafilatura

pages = [(path.stem, path.read_bytes()) for path in sorted(Path(sys.argv[1]).glob("*.html"))]
times = int(sys.argv[2])
trafilatura.extract(pages[0][1])
for name, page in pages:
    print(json.dumps({"name": name, "text": trafilatura.extract(page, include_comments=False, include_tables=True) or "",
                      "date": htmldate.find_date(page, original_date=True)}, ensure_ascii=False))
def seconds(work):
    start, used = time.perf_counter(), time.process_time()
    for _ in range(times):
        for _, page in pages:
            work(page)
    return [time.perf_counter() - start, time.process_time() - used]
print(json.dumps({"seconds": seconds(lambda page: trafilatura.extract(page, include_comments=False)),
                  "withDates": seconds(lambda page: trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)),
                  "versions": [trafilatura.__version__, htmldate.__version__]}))
