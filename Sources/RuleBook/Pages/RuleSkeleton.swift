// What `coach rules new` writes: a rule with a comment on every key.

/// A commented rule file to start from.
public enum RuleSkeleton {
  /// The file for a rule of the id given; it passes `coach rules check`.
  public static func text(id: String) -> String {
    """
    # yaml-language-server: $schema=../rule.schema.json
    rule: \(id)               # the same as the file's name
    version: 1                # +1 whenever enough, when or the habit changes
    status: draft             # draft | stable | deprecated
    level: tip                # tip | advice | warning
    group: my-rules           # at most one suggestion of a group is shown
    title: Ask your readers   # up to 60 characters
    advice: Ask your readers something you really want to know.   # up to 140
    why: A question can be answered.
    when_not: You have no time to read what they answer.
    sources:
      - title: How online business owners can benefit from Klout
        says: supports        # supports | mixed | refutes
    evidence: low             # high | moderate | low | none
    window: 14d               # how far the metrics look back, 1d to 90d
    enough: posts >= 4        # otherwise the answer is "not enough data"
    when: questions < 1       # CEL over the metrics that Rules/README.md lists
    # until: questions > 2    # once it fires, it goes on until this holds
    explains: [post-mix]      # causes of a movement of the score it speaks to
    effort: 1                 # 1 = seconds … 5 = a new routine
    suggest: "None of your last {{ posts }} posts asked anything. {{ fix }} would."
    fix: [question]           # acts that may bring it back to quiet
    habit:
      name: One question a week
      week: questions >= 1    # or day: …
      goal: 3 of 4
    cooldown: 14d             # how long it keeps quiet after having spoken
    tests:                    # each of the three answers, and both sides of each threshold
      - name: four posts without a question
        example: bad
        timeline: |
          -4d..-1d  09:00 text
        expect: fires
        fix: 1 question
      - name: a question among them
        example: good
        timeline: |
          -4d..-2d  09:00 text
          -1d       09:00 question
        expect: quiet
      - name: three posts are too few to judge
        timeline: |
          -3d..-1d  09:00 text
        expect: not enough data

    """
  }
}
