using Microsoft.AspNetCore.Http;

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
    Task<IResult?> PublishAsync(HttpContext http, Guid document, string culture);
}
