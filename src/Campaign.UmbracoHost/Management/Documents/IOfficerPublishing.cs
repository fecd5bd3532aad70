using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>
/// What an officer's request does at once to what is public, together with the document's schedule. The officer's
/// authority is asked for on the way, as for every writing of documents.
/// </summary>
public interface IOfficerPublishing
{
    /// <summary>
    /// Takes a document off the site, whatever somebody has written since; null when it is done, else the refusal.
    /// </summary>
    /// <param name="http">The officer's request.</param>
    /// <param name="document">Key of the document.</param>
    /// <param name="cultures">The languages; null: all.</param>
    Task<IResult?> UnpublishAsync(HttpContext http, Guid document, HashSet<string>? cultures);

    /// <summary>
    /// Takes a public document off the site in every language; refused when it is public no more: of two officers who
    /// do it at once, the second is told.
    /// </summary>
    /// <param name="http">The officer's request.</param>
    /// <param name="document">Key of the document.</param>
    Task<IResult?> WithdrawAsync(HttpContext http, Guid document);

    /// <summary>Publishes the saved draft in one language; null when it is done, else the refusal.</summary>
    /// <param name="http">The officer's request.</param>
    /// <param name="document">Key of the document.</param>
    /// <param name="culture">The language; the invariant one for documents without languages.</param>
    /// <param name="unless">
    /// Asked once nobody else can write any more: why this draft is not the one that was meant; null when it is.
    /// </param>
    Task<IResult?> PublishAsync(
        HttpContext http,
        Guid document,
        string culture,
        Func<IContent, string?>? unless = null
    );

    /// <summary>Publishes the saved draft in several languages, all or none; null when it is done.</summary>
    /// <param name="http">The officer's request.</param>
    /// <param name="document">Key of the document.</param>
    /// <param name="cultures">The languages; for documents without languages they do not matter.</param>
    /// <param name="unless">As for one language.</param>
    Task<IResult?> PublishAsync(
        HttpContext http,
        Guid document,
        IReadOnlyCollection<string> cultures,
        Func<IContent, string?>? unless = null
    );

    /// <summary>
    /// Plans the publication of the saved draft in one language; an end that is planned stays. Null when it is done,
    /// else the refusal.
    /// </summary>
    /// <param name="http">The officer's request.</param>
    /// <param name="document">Key of the document.</param>
    /// <param name="culture">The language; the invariant one for documents without languages.</param>
    /// <param name="at">When.</param>
    /// <param name="unless">As for publishing at once.</param>
    Task<IResult?> ScheduleAsync(
        HttpContext http,
        Guid document,
        string culture,
        DateTimeOffset at,
        Func<IContent, string?> unless
    );

    /// <summary>
    /// Cancels the planned publication of one language, where there is one; an end that is planned stays.
    /// </summary>
    /// <param name="officer">Who does it; null: the product.</param>
    /// <param name="document">Key of the document.</param>
    /// <param name="culture">The language; the invariant one for documents without languages.</param>
    void CancelRelease(Officer? officer, Guid document, string culture);

    /// <summary>Why an officer may not make a document public as its draft stands; null when they may.</summary>
    string? Refusal(Officer officer, IContent document);

    /// <summary>
    /// Why an officer may not save a draft as it stands; null when they may. What is not theirs to change may be put
    /// back in it.
    /// </summary>
    string? SavingRefusal(Officer officer, IContent draft);

    /// <summary>Why an officer may not write a document's text in a language; null when they may.</summary>
    string? WritingRefusal(Officer officer, IContent document, string culture);

    /// <summary>
    /// What officers typed into a document, in short: the same until somebody types again. If-Match takes it.
    /// </summary>
    string StateOf(IContent document);

    /// <summary>Whether an officer holds a right and it extends to a document.</summary>
    bool May(Officer officer, string permission, Guid document);

    /// <summary>
    /// The documents to which a right of an officer extends, those in the bin left out; null: every one there is.
    /// </summary>
    IReadOnlyCollection<Guid>? Reach(Officer officer, string permission);
}
