namespace Campaign.Web.Boards;

/// <summary>One picture of a board.</summary>
/// <param name="Kind"><c>help</c>, <c>message</c> or <c>event</c>: the name of its style.</param>
/// <param name="Head">What stands large above: a number, a time; null: nothing.</param>
/// <param name="Text">What is said.</param>
/// <param name="Until">The instant from which it may not be shown; null: it has no end.</param>
public sealed record BoardSlide(string Kind, string? Head, string Text, DateTimeOffset? Until)
{
    /// <summary>Shown alone when nothing else can be trusted any more.</summary>
    public const string Help = "help";

    /// <summary>A message of the campaign.</summary>
    public const string Message = "message";

    /// <summary>An event of today.</summary>
    public const string Event = "event";
}
