# dateparser on sentences: a line in is {"sentence", "anchor"}, a line out [[phrase, ISO date-time, period], ...] in the order of the text.
import json
import sys
from datetime import datetime

from dateparser.date import DateDataParser
from dateparser.search import search_dates

for line in sys.stdin:
    case = json.loads(line)
    settings = {"RELATIVE_BASE": datetime.fromisoformat(case["anchor"][:10])}
    parser = DateDataParser(languages=["ru"], settings=settings)
    found = []
    for phrase, value in search_dates(case["sentence"], languages=["ru"], settings=settings) or []:
        # the search tells a moment only; how precise it is, the parser tells of the phrase alone
        data = parser.get_date_data(phrase)
        found.append([phrase, value.isoformat(), data.period if data.date_obj else "day"])
    print(json.dumps(found, ensure_ascii=False))
