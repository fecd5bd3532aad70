using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Wording;

/// <summary>
/// What officers set for the forms of a campaign or of one year of it. What they leave empty is taken from the next
/// wider level: the campaign of a year, the campaign of the home page, the file of the site.
/// </summary>
public sealed record FormChoices
{
    /// <summary>Most templates of one campaign or year.</summary>
    public const int MostTemplates = 60;

    /// <summary>Most words for tags of one campaign or year.</summary>
    public const int MostHashtags = 30;

    /// <summary>Most sizes of pictures of one campaign or year.</summary>
    public const int MostSizes = 12;

    /// <summary>Nothing is set.</summary>
    public static FormChoices None { get; } = new();

    /// <summary>Messages that a text for telephones may take.</summary>
    public int? PhoneMessages { get; init; }

    /// <summary>Characters of a post.</summary>
    public int? PostCharacters { get; init; }

    /// <summary>Characters of a caption.</summary>
    public int? CaptionCharacters { get; init; }

    /// <summary>Seconds of a text that is read aloud.</summary>
    public int? RadioSeconds { get; init; }

    /// <summary>Tags on a post.</summary>
    public int? HashtagCount { get; init; }

    /// <summary>Words for tags. A year's stand before its campaign's and do not replace them.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>What the operator of whoever sends telephone messages asks for.</summary>
    public PhoneSender Sender { get; init; } = new();

    /// <summary>Templates in their order. Those of a type and form replace all of the wider level.</summary>
    public ImmutableArray<WrittenTemplate> Templates { get; init; } = [];

    /// <summary>Names of the pictures that are offered; empty: not stated here.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <summary>Other sizes of pictures; those of a year replace all of its campaign's.</summary>
    public ImmutableArray<PictureSize> Sizes { get; init; } = [];

    /// <summary>What is wrong, by field.</summary>
    public IEnumerable<Fault> Faults()
    {
        foreach (
            var (field, value, least, most) in new[]
            {
                (FormChoiceFields.PhoneMessages, PhoneMessages, 1, 10),
                (FormChoiceFields.PostCharacters, PostCharacters, 1, 100_000),
                (FormChoiceFields.CaptionCharacters, CaptionCharacters, 1, 10_000),
                (FormChoiceFields.RadioSeconds, RadioSeconds, 1, 3600),
                (FormChoiceFields.HashtagCount, HashtagCount, 0, MostHashtags),
            }
        )
            if (value < least || value > most)
                yield return new(field, $"{value} ngoài khoảng cho phép, từ {least} đến {most}.");
        foreach (var fault in Sender.Faults())
            yield return new(FormChoiceFields.Sender, fault);
        if (Hashtags.Length > MostHashtags)
            yield return new(FormChoiceFields.Hashtags, $"Nhiều nhất {MostHashtags} thẻ.");
        foreach (var words in Hashtags.Where(x => Wording.Hashtags.Of(x) is null))
            yield return new(FormChoiceFields.Hashtags, $"«{words}» không thành thẻ được.");
        if (Templates.Length > MostTemplates)
            yield return new(FormChoiceFields.Templates, $"Nhiều nhất {MostTemplates} mẫu.");
        foreach (var fault in Templates.SelectMany(x => x.Faults()))
            yield return new(FormChoiceFields.Templates, fault);
        if (Sizes.Length > MostSizes)
            yield return new(FormChoiceFields.Sizes, $"Nhiều nhất {MostSizes} cỡ ảnh.");
        foreach (var fault in Sizes.SelectMany(x => x.Faults()))
            yield return new(FormChoiceFields.Sizes, fault);
        foreach (var twice in Sizes.GroupBy(x => (x.Width, x.Height)).Where(x => x.Count() > 1))
            yield return new(FormChoiceFields.Sizes, $"Cỡ {twice.Key.Width} × {twice.Key.Height} có hai lần.");
    }
}
