namespace ModelRegistry.Analyzers.Flow;

/// <summary>How what a piece of code stands for comes to be what the piece around it stands for. Who asks says which ways count.</summary>
[Flags]
internal enum TrailStep
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It is the same: in parentheses, cast, awaited, the one or the other side of <c>??</c>, an arm.</summary>
    Same = 1,

    /// <summary>It is an element of a list, or a value of a dictionary.</summary>
    Element = 1 << 1,

    /// <summary>It is a member of an object or of a tuple.</summary>
    Member = 1 << 2,

    /// <summary>It is a part of a text.</summary>
    Part = 1 << 3,

    /// <summary>It is passed to what makes an object.</summary>
    Made = 1 << 4,

    /// <summary>It is passed to a call.</summary>
    Passed = 1 << 5,

    /// <summary>It is what a call, a member or an element is asked of.</summary>
    Asked = 1 << 6,

    /// <summary>It is put into a variable, and the same is the value of doing so.</summary>
    Assigned = 1 << 7,

    /// <summary>It is what <c>with</c> makes a copy of.</summary>
    Copied = 1 << 8,
}
