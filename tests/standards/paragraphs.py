"""paragraphs.py FILE.docx…: what python-docx reads, as JSON: a list of paragraphs for each file."""

import json
import sys

from docx import Document

json.dump([[paragraph.text for paragraph in Document(file).paragraphs] for file in sys.argv[1:]], sys.stdout)
