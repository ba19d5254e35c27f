"""Benchmarks: run on request, never by the tests. Each prints its figures."""
