namespace Campaign.Core.HelpCalls;

/// <summary>Who is hurt.</summary>
internal enum Hurt
{
    /// <summary>Whoever writes, whose age is not told.</summary>
    Writer,

    /// <summary>Whoever writes, who calls themselves younger: a child or not.</summary>
    YoungWriter,

    /// <summary>Whoever writes, a child by age or school.</summary>
    ChildWriter,

    /// <summary>Another child.</summary>
    Child,

    /// <summary>Somebody younger of whom nothing says whether they are a child: «con gái tôi».</summary>
    Younger,

    /// <summary>Another grown-up.</summary>
    Other,
}
