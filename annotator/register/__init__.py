"""Names of speakers: which entry of the register a spelling may mean, across scripts. Proposes, and links nothing."""
