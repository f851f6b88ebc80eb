"""
### Twitch chat, every night

For each channel: `catalogue` stores today's snapshot of its emotes, `collect` downloads the chat of
the day's VODs, and `ingest` counts each of them into the corpus. Then `result_db` writes the totals
for dashboards, `studies` answers every manifest, and `verify` makes the reports again and compares
every byte. All of them are commands of `study`; their errors are sentences in the task's log.

A day without VODs skips `ingest`. When a channel fails, the others are still ingested, but totals and
reports stay as they were. Run the day again once the cause is gone: what is there is not done twice.

Set up, settings, backfill and repair: `Studies/airflow/README.md` of the project.
"""

import json
import os
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, Asset, CronDataIntervalTimetable, TaskGroup, TriggerRule

project = Path(os.environ.get("STUDY_PROJECT") or Path(__file__).resolve().parents[2]).absolute()


def place(variable, default):
    """The absolute path that an environment variable names, seen from the project."""
    return project / (os.environ.get(variable) or f"Data/nightly/{default}")


corpus = place("STUDY_CORPUS", "corpus.sqlite")
logs = place("STUDY_LOGS", "chat")
result_db = place("STUDY_RESULT_DB", "result.db")
channels = os.environ.get("STUDY_CHANNELS", "").split()
studies = sorted(file.parent.name for file in project.glob("Studies/*/study.yaml"))

if not channels or not all(re.fullmatch("[a-z0-9_]+", channel) for channel in channels):
    raise ValueError("set STUDY_CHANNELS to logins in lower case, separated by spaces")

corpus_asset = Asset("study_corpus", corpus.as_uri())
result_asset = Asset("study_result_db", result_db.as_uri())
# Values reach the shell as variables, never as text of a command.
paths = {"CORPUS": str(corpus), "LOGS": str(logs), "RESULT_DB": str(result_db)}
# One slot: whatever writes the corpus, or must see it at rest, waits here.
one_writer = {"pool": "study_corpus", "do_xcom_push": False}

with DAG(
    dag_id="twitch_chat",
    description="Collects yesterday's Twitch chat, counts it, and answers the studies.",
    doc_md=__doc__,
    tags=["study", "twitch"],
    schedule=CronDataIntervalTimetable("0 0 * * *", timezone="UTC"),
    start_date=datetime(2016, 1, 1, tzinfo=timezone.utc),  # For backfill; nothing catches up.
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(days=1),
    default_args={
        "append_env": True,
        "cwd": str(project),
        "retries": int(os.environ.get("STUDY_RETRIES") or 2),
        "retry_delay": timedelta(seconds=int(os.environ.get("STUDY_RETRY_DELAY") or 600)),
    },
):
    store = BashOperator(
        task_id="result_db",
        bash_command='study export result-db "$RESULT_DB" --corpus "$CORPUS"',
        env=paths,
        trigger_rule=TriggerRule.NONE_FAILED,
        inlets=[corpus_asset],
        outlets=[result_asset],
        **one_writer,
    )
    for channel in channels:
        with TaskGroup(f"channel_{channel}"):
            env = paths | {"CHANNEL": channel}
            catalogue = BashOperator(
                task_id="catalogue",
                bash_command='study catalogue fetch "$CHANNEL" --corpus "$CORPUS"',
                env=env,
                **one_writer,
            )
            collect = BashOperator(
                task_id="collect",
                bash_command='study collect "$CHANNEL" --output "$LOGS" --corpus "$CORPUS"'
                " --since {{ data_interval_start | ds }} --until {{ data_interval_end | ds }} --json",
                env=env,
                output_processor=lambda line: json.loads(line)["files"],
            )
            ingest = BashOperator.partial(
                task_id="ingest",
                bash_command='study ingest "$FILE" --corpus "$CORPUS"',
                map_index_template="{{ task.env['FILE'].rpartition('/')[2] }}",
                outlets=[corpus_asset],
                **one_writer,
            ).expand(env=collect.output.map(lambda file: paths | {"FILE": file}))
            catalogue >> ingest >> store
    verify = BashOperator(
        task_id="verify",
        bash_command="study verify",
        trigger_rule=TriggerRule.NONE_FAILED,
        **one_writer,
    )
    store >> verify
    with TaskGroup("studies"):
        for study in studies:
            run = BashOperator(
                # Airflow takes letters of every language, but no spaces and the like.
                task_id="run_" + re.sub(r"[^\w.-]", lambda sign: f"_{ord(sign[0]):x}_", study),
                bash_command='study run "$STUDY" --skip-code',
                env={"STUDY": study},
                **one_writer,
            )
            store >> run >> verify
