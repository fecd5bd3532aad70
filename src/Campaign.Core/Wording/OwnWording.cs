using Campaign.Core.Publication;

namespace Campaign.Core.Wording;

/// <summary>What an officer wrote for one form, in place of a template over reviewed fields.</summary>
/// <param name="Phone">For telephone messages; null: a template is filled.</param>
/// <param name="Post">For posts; null: a template is filled.</param>
/// <param name="Caption">For captions; null: a template is filled.</param>
public sealed record OwnWording(string? Phone = null, string? Post = null, string? Caption = null)
{
    /// <summary>Name of the field for telephone messages.</summary>
    public const string PhoneField = "phoneText";

    /// <summary>Name of the field for posts.</summary>
    public const string PostField = "postText";

    /// <summary>Name of the field for captions.</summary>
    public const string CaptionField = "captionText";

    /// <summary>Nothing: templates are filled.</summary>
    public static OwnWording None { get; } = new();

    /// <summary>What is written, by the form it is for.</summary>
    public IEnumerable<(TextFormKind Kind, string Text)> ByForm() =>
        new[]
        {
            (TextFormKind.PhoneMarked, Phone),
            (TextFormKind.PhoneUnmarked, Phone),
            (TextFormKind.Post, Post),
            (TextFormKind.Caption, Caption),
        }
            .Where(x => x.Item2 is not null)
            .Select(x => (x.Item1, x.Item2!));

    /// <summary>What is written, by its field.</summary>
    public IEnumerable<(string Field, string Text)> ByField() =>
        new[] { (PhoneField, Phone), (PostField, Post), (CaptionField, Caption) }
            .Where(x => x.Item2 is not null)
            .Select(x => (x.Item1, x.Item2!));

    /// <summary>
    /// Whatever goes out in place of an item must still say what nobody may miss. A fault for each text that does not.
    /// </summary>
    /// <param name="lacks">What a text lacks, in Vietnamese; null when nothing is missing.</param>
    public IEnumerable<Fault> Faults(Func<string, string?> lacks)
    {
        foreach (var (field, text) in ByField())
            if (lacks(text) is { } missing)
                yield return new(field, missing);
    }
}
