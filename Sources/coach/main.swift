import CoachCLI
