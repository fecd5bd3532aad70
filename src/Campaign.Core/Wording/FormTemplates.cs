using System.Collections.Immutable;

namespace Campaign.Core.Wording;

/// <summary>The templates of one type of item. Of each form the first that fits is used.</summary>
/// <param name="Radio">To be read aloud.</param>
/// <param name="Phone">Telephone messages, with and without marks.</param>
/// <param name="Post">Posts.</param>
/// <param name="Caption">Captions.</param>
/// <param name="AltText">What pictures show.</param>
public sealed record FormTemplates(
    ImmutableArray<FormTemplate> Radio,
    ImmutableArray<FormTemplate> Phone,
    ImmutableArray<FormTemplate> Post,
    ImmutableArray<FormTemplate> Caption,
    ImmutableArray<FormTemplate> AltText
)
{
    /// <summary>There are none.</summary>
    public static FormTemplates None { get; } = new([], [], [], [], []);

    /// <summary>These, with others of one kind.</summary>
    public FormTemplates With(TextFormKind kind, ImmutableArray<FormTemplate> templates) =>
        kind switch
        {
            TextFormKind.Radio => this with { Radio = templates },
            TextFormKind.PhoneMarked or TextFormKind.PhoneUnmarked => this with { Phone = templates },
            TextFormKind.Post => this with { Post = templates },
            TextFormKind.Caption => this with { Caption = templates },
            TextFormKind.AltText => this with { AltText = templates },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Those of a kind.</summary>
    public ImmutableArray<FormTemplate> Of(TextFormKind kind) =>
        kind switch
        {
            TextFormKind.Radio => Radio,
            TextFormKind.PhoneMarked or TextFormKind.PhoneUnmarked => Phone,
            TextFormKind.Post => Post,
            TextFormKind.Caption => Caption,
            TextFormKind.AltText => AltText,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
