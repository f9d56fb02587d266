"""Writes the peers' columns as one Parquet file: FOLDER/orders.parquet."""

import sys

import pyarrow as pa
import pyarrow.parquet as pq

from common import NAMES, columns

folder = sys.argv[1]
table = pa.table(columns(folder, NAMES))
pq.write_table(table, f"{folder}/orders.parquet", compression="zstd", row_group_size=1 << 20)
