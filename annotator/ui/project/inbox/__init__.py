"""The inbox in the window: the list of items, and the thread of one."""
