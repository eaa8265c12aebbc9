"""The story as entities of FollowTheMoney, one JSON object a line, for Aleph, OpenSanctions’ tools and others.

https://followthemoney.tech/docs/
"""
