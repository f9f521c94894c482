namespace ModelRegistry.Core.Findings;

/// <summary>How serious a finding is. A more serious one has the greater number.</summary>
internal enum RuleSeverity
{
    /// <summary>A suggestion: shown in an editor, never in the output of a build.</summary>
    Info,
    Warning,
    Error,
}

/// <summary>Which of the package's global configs turns a rule's warnings into errors.</summary>
internal enum RuleEnforcement
{
    /// <summary>None: the rule is an error already, or a suggestion.</summary>
    None,

    /// <summary>The one of every project that enforces the rules.</summary>
    Everywhere,

    /// <summary>The one for projects that are no test projects: in tests the rule only suggests.</summary>
    OutsideTests,

    /// <summary>The one of <c>ModelRegistryEnforceDates</c>: all findings of the rule appear because time has passed.</summary>
    Dates,

    /// <summary>None: some findings appear because time has passed, and the rule raises the others itself.</summary>
    ByRule,

    /// <summary>None: at some places the rule only suggests, whoever enforces it, and it raises its other findings itself.</summary>
    ByPlace,
}

/// <summary>What a rule is called, says and weighs. Descriptors, tables, global configs and SARIF texts are made of it.</summary>
/// <param name="Id">The id, which never changes its meaning.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">The format of a finding's message.</param>
/// <param name="Category">The category, which the id's first digit shows too.</param>
/// <param name="Severity">The severity without any configuration.</param>
internal sealed record RuleInfo(string Id, string Title, string Message, string Category, RuleSeverity Severity)
{
    /// <summary>What the rule reports and why, in sentences that stand without a finding.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a code fix exists for some of its findings.</summary>
    public bool HasFix { get; init; }

    public RuleEnforcement Enforcement { get; init; }

    public string HelpLink => DocumentationLinks.Rule(Id);

    /// <summary>Whether a baseline can put off findings of the rule: not what is an error by default, nor what is wrong in the baseline itself.</summary>
    public bool CanWait => Severity != RuleSeverity.Error && Id != RuleIds.InvalidOption;
}
