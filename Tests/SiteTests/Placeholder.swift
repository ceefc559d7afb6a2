// Tests of this room stand here.
