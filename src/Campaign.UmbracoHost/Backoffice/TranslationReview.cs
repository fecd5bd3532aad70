using Campaign.Core.Publication;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>A draft's translations beside their original.</summary>
/// <param name="Original">Names the original exactly as it was compared; null when there are no translations.</param>
/// <param name="Languages">The translations, outdated or not.</param>
public sealed record TranslationReview(string? Original, IReadOnlyList<ReviewedTranslation> Languages)
{
    /// <summary>Of what has no translations.</summary>
    public static TranslationReview Empty { get; } = new(null, []);
}

/// <summary>A translation beside its original.</summary>
/// <param name="Culture">Its language.</param>
/// <param name="Print">Names the translation exactly as it was compared.</param>
/// <param name="MayConfirm">Whether the officer may say that it still holds.</param>
/// <param name="Differences">What was changed in the original since.</param>
public sealed record ReviewedTranslation(
    string Culture,
    string Print,
    bool MayConfirm,
    IReadOnlyList<TranslationDifference> Differences
);

/// <summary>Compares the translations of a draft with their original.</summary>
public interface ITranslationReviews
{
    /// <summary>
    /// The translations of a document; empty for what is unknown, in the bin, or not translated: the editor asks about
    /// everything that it opens.
    /// </summary>
    /// <param name="officer">Who looks.</param>
    /// <param name="document">Key of the document.</param>
    TranslationReview Read(Officer officer, Guid document);
}

internal sealed class NoTranslationReviews : ITranslationReviews
{
    public TranslationReview Read(Officer officer, Guid document) => TranslationReview.Empty;
}
