namespace Campaign.Web.Backoffice.Calls;

/// <summary>What follows from a call.</summary>
/// <param name="Name">
/// kept: nothing else; published, submitted: the new day; corrected: the draft, ready to go out; saved: the draft, and
/// somebody has to look at it; by-hand: nothing, the officer has to correct the draft; refused: nothing, and somebody
/// else has to.
/// </param>
/// <param name="Says">The same to the officer, in Vietnamese.</param>
internal sealed record CallOutcome(string Name, string Says)
{
    /// <summary>How every answer begins.</summary>
    public const string Kept = "Đã ghi cuộc gọi.";

    /// <summary>
    /// The exact drafts that go out together with a correction, by language; null: none may go out unseen.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Prints { get; init; }
}
