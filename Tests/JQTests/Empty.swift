import JQ
