"""The site of the harbour town, for programs that read published pages."""

from harbour import harbour_at_address as harbour_at_address
