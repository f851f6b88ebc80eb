"""Superset on one machine, for corpora of study. SUPERSET_CONFIG_PATH names this file.

SUPERSET_HOME names the folder of Superset's own data, else it is ~/.superset.
"""

import os
import sys

# Sessions are signed with it, and passwords of databases are encrypted: it must be secret, and stay.
SECRET_KEY = os.environ.get("SUPERSET_SECRET_KEY", "")
if not SECRET_KEY:
    sys.exit("SUPERSET_SECRET_KEY is not set; make a key with: openssl rand -base64 42")

# A corpus is an SQLite file, which Superset takes for unsafe: whoever may add databases can open any
# file that this process may read. So let nobody but administrators add databases.
PREVENT_UNSAFE_DB_CONNECTIONS = False

# Talisman sends browsers to HTTPS. Superset is served on 127.0.0.1 here, without a certificate; turn
# it on again behind a server that has one.
TALISMAN_ENABLED = False
