"""A child’s pictures: attached, shown small and large, described, and kept from those they are not for."""
