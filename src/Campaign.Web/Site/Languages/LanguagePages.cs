using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Words;

namespace Campaign.Web.Site.Languages;

/// <summary>
/// What there is in each language of the country besides Vietnamese, and what there is not. Nothing here is translated
/// by a machine.
/// </summary>
internal static class LanguagePages
{
    /// <summary>Address of the list.</summary>
    public const string Path = "/ngon-ngu";

    /// <summary>Every language.</summary>
    public static Page All(PageContext context) =>
        Page.Of<LanguagesView, LanguagesModel>(
            new(ContentsOf(context, [.. LanguageNames.Others])),
            Head("Các tiếng nói và ngôn ngữ ký hiệu")
        );

    /// <summary>One language.</summary>
    public static Page One(PageContext context) =>
        LanguageNames.Others.FirstOrDefault(x => x.Tag == context.Segment("tag")) is { } language
            ? Page.Of<LanguageView, LanguageContent>(
                ContentsOf(context, [language])[0],
                Head(Capital(language.InWords))
            )
            : context.NotFound("ngôn ngữ nào như vậy");

    private static PageHead Head(string title) =>
        new(title)
        {
            Quiet = true,
            Store = false,
            KeptHere = true,
        };

    internal static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static ImmutableArray<LanguageContent> ContentsOf(
        PageContext context,
        ImmutableArray<LanguageName> languages
    )
    {
        // Services stand in a list of their own, and are opened without a trace. Of what is in Vietnamese only a video
        // in sign language belongs here, which is filed under the language of its title.
        var items = context
            .Snapshot.Items.Where(x =>
                x is not Service
                && (x.Language != CampaignSnapshot.DefaultLanguage || IsSigned(x))
                && x.Header.ValidOn(context.Today)
                && context.AddressOf(x) is not null
            )
            .OrderBy(x => x.Type.Name, StringComparer.Ordinal)
            .ThenBy(x => x.SortKey, StringComparer.Ordinal)
            .ToList();
        return [.. languages.Select(Content)];

        LanguageContent Content(LanguageName language) =>
            new(
                language.Tag,
                language.InWords,
                language.Own,
                [
                    .. context
                        .Snapshot.All<Service>()
                        .Where(x =>
                            context.Services.Shows(x)
                            && !x.IsForPerpetrators
                            && x.SpokenLanguages.Any(tag => IsOf(tag, language))
                        ),
                ],
                [.. items.Where(x => IsOf(x.Language, language) || (language.Tag == LanguageNames.Sign && IsSigned(x)))]
            );
    }

    private static bool IsSigned(PublishedItem item) => item is Material { Kind: EasierMedia.SignLanguage };

    private static bool IsOf(string tag, LanguageName language) => LanguageNames.Find(tag)?.Tag == language.Tag;
}

/// <summary>Every language with what there is in it.</summary>
/// <param name="Languages">The languages.</param>
public sealed record LanguagesModel(ImmutableArray<LanguageContent> Languages);

/// <summary>What there is in one language.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Name">"tiếng Khmer".</param>
/// <param name="OwnName">Its own name; null when that is the same.</param>
/// <param name="Services">Services at which it is spoken.</param>
/// <param name="Items">What is published in it.</param>
public sealed record LanguageContent(
    string Tag,
    string Name,
    string? OwnName,
    ImmutableArray<Service> Services,
    ImmutableArray<PublishedItem> Items
);
