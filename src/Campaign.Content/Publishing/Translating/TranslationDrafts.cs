using Campaign.Content.Projection;
using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing.Translating;

/// <summary>Which translations in a draft are older than their originals, and what was changed.</summary>
public sealed class TranslationDrafts
{
    private readonly DraftComparison _comparison;
    private readonly IContentService _documents;
    private readonly ICoreScopeProvider _scopes;
    private readonly DraftPrint _prints;

    internal TranslationDrafts(
        DraftComparison comparison,
        IContentService documents,
        ICoreScopeProvider scopes,
        DraftPrint prints
    ) => (_comparison, _documents, _scopes, _prints) = (comparison, documents, scopes, prints);

    /// <summary>The languages of a draft that are translations, outdated or not.</summary>
    public static IEnumerable<string> TranslationsOf(IContent document) =>
        document.ContentType.VariesByCulture() && document.AvailableCultures.Contains(CampaignSnapshot.DefaultLanguage)
            ? document.AvailableCultures.Where(x => x != CampaignSnapshot.DefaultLanguage)
            : [];

    /// <summary>The languages of a draft that are older than the original.</summary>
    public static IReadOnlyList<string> Outdated(IContent document) =>
        [.. TranslationsOf(document).Where(x => Former(document, x).Any())];

    /// <summary>What names the original exactly as it was compared with its translations.</summary>
    public string PrintOfOriginal(IContent document) => _prints.Of(document, CampaignSnapshot.DefaultLanguage);

    /// <summary>What the original said, says now, and what the translation still says, field by field.</summary>
    public IReadOnlyList<TranslationDifference> Differences(IContent document, string culture) =>
        [
            .. Former(document, culture)
                .Select(x => new TranslationDifference(
                    _comparison.NameOf(document, x.Alias),
                    x.Value is null ? null : _comparison.Words(document, x.Alias, x.Value),
                    _comparison.Words(document, x.Alias, Value(document, x.Alias, CampaignSnapshot.DefaultLanguage)),
                    _comparison.Words(document, x.Alias, Value(document, x.Alias, culture))
                )),
        ];

    /// <summary>
    /// Notes that somebody compared a translation with its original and leaves it as it is. False when either is no
    /// longer what they saw.
    /// </summary>
    /// <param name="key">The document.</param>
    /// <param name="culture">The language of the translation.</param>
    /// <param name="original">What <see cref="PrintOfOriginal"/> said of what they saw.</param>
    /// <param name="translation">What <see cref="ApprovalDrafts.Print"/> said of the translation they saw.</param>
    /// <param name="officer">Umbraco's number of the officer.</param>
    public bool Confirm(Guid key, string culture, string original, string translation, int officer)
    {
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (
            _documents.GetById(key) is not { Trashed: false } document
            || document is not ITranslated translated
            || !TranslationsOf(document).Contains(culture)
            || PrintOfOriginal(document) != original
            || _prints.Of(document, culture) != translation
        )
            return false;
        translated.Confirm(culture);
        var saved = _documents.Save(document, officer).Success;
        scope.Complete();
        return saved;
    }

    private static IEnumerable<PropertyValue> Former(IContent document, string culture) =>
        document is ITranslated translated
            ? OutdatedTexts.In(
                translated.FormerOriginals,
                culture,
                document.Properties.Contains(CommonFields.Title)
                    && Stored.Text(document.GetValue(CommonFields.Title, culture)) is not null
            )
            : [];

    private static object? Value(IContent document, string alias, string culture) =>
        alias == PropertyValue.Name ? document.GetCultureName(culture) : document.GetValue(alias, culture);
}
