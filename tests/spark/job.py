#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""usage: spark-submit job.py INPUT OUTPUT PARTITIONS [option of tip-tsv ...]

Reads reports, each a file, and writes their panel as text. INPUT is what
Hadoop takes for files: a folder, or a pattern such as 'reports/*'. The tools
have to be in the driver's PATH, and on each node in the same place.
"""

import codecs
import os
import sys

from pyspark import SparkConf, SparkContext, StorageLevel
from pyspark.rdd import portable_hash


def windows_1252(error):
    """What is not UTF-8 is read as Windows-1252, byte by byte."""
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "replace"), error.start + 1


def record(document):
    """A document for tip-sections -0.

    pipe() ends each element with a newline, so the NUL stands in front: the
    newline then still belongs to the document. wholeTextFiles() would have
    lost the bytes that are not UTF-8.
    """
    codecs.register_error("windows-1252", windows_1252)
    text = bytes(document[1]).decode("utf-8", "windows-1252")
    return "\0" + text.replace("\0", " ")


def counts(row):
    """Whether tip-tsv looks at this row: a tier, a measure, a conversion."""
    field = row.split("\t")
    return field[1] == "tier" or field[2] != "-" or field[15] == "conv"


def without_sentence(row):
    """The sentence is most of a quantity, and the panel does not want it."""
    field = row.split("\t")
    if field[1] != "tier":
        field[16] = "-"
    return "\t".join(field)


def key(row):
    return row.split("\t", 1)[0]


def main(source, target, partitions, *options):
    # Without this a file counts as 4 MiB more, and small ones all end up in
    # one partition.
    conf = SparkConf().setAppName("tip").set("spark.files.openCostInBytes", "0")
    context = SparkContext(conf=conf)
    environment = {"PATH": os.environ["PATH"]}

    def pipe(rows, *command):
        return rows.pipe(" ".join(command), environment, checkCode=True)

    documents = context.binaryFiles(source, int(partitions)).map(record)
    paragraphs = pipe(documents, "tip-sections", "-0")
    paragraphs.persist(StorageLevel.MEMORY_AND_DISK)
    tiers = pipe(paragraphs, "tip-tier")
    numbers = pipe(paragraphs, "tip-numbers").filter(counts)
    # The rows of a key go to one partition. There they stand in the order of
    # their bytes, as LC_ALL=C sort has them: that of the characters' numbers.
    rows = (
        tiers.union(numbers)
        .map(lambda row: (without_sentence(row), None))
        .repartitionAndSortWithinPartitions(
            int(partitions), lambda row: portable_hash(key(row))
        )
        .keys()
    )
    pipe(rows, "tip-tsv", *options).saveAsTextFile(target)
    print(
        f"{documents.getNumPartitions()} partitions of documents,"
        f" {rows.getNumPartitions()} of rows"
    )
    context.stop()


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
