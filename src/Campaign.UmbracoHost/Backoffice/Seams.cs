using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Backoffice;

// What the backoffice asks the application around it. Each has a stand-in that says what is missing.

/// <summary>A public address of a document.</summary>
/// <param name="Culture">The language it is in; null for a document without languages.</param>
/// <param name="Url">The path on the site, or null when the document has no page.</param>
/// <param name="Note">Why there is no page, for officers.</param>
public sealed record DocumentAddress(string? Culture, string? Url, string? Note);

/// <summary>Knows where documents are on the site.</summary>
public interface IPublicAddresses
{
    /// <summary>The addresses of the published languages of a document.</summary>
    IEnumerable<DocumentAddress> Of(IContent content);

    /// <summary>
    /// The site's address without a slash at its end: as configured, or else as the officer reached it.
    /// </summary>
    string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";
}

/// <summary>Shows a draft as the site will.</summary>
public interface IDraftPage
{
    /// <summary>The page of a document as it is in the draft.</summary>
    /// <param name="draft">The document with its edited values.</param>
    /// <param name="culture">The language, or null.</param>
    /// <param name="http">The request; headers against caching and indexing are set already.</param>
    Task<IResult> ShowAsync(IContent draft, string? culture, HttpContext http);
}

/// <summary>A line of the dashboard.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Detail">A short explanation.</param>
/// <param name="At">When, or null.</param>
/// <param name="Document">The document to open, or null.</param>
/// <param name="Page">Path of a page of the site to open beside the backoffice, or null.</param>
public sealed record DashboardLine(
    string Title,
    string? Detail = null,
    DateTimeOffset? At = null,
    Guid? Document = null,
    string? Page = null
);

/// <summary>A list on the dashboard.</summary>
/// <param name="Key">
/// Stable name: failed, live, next, expiring, unchecked, leaving, overdue, outdated, untranslated, pulls, airings,
/// faults, twins, themes.
/// </param>
/// <param name="Title">The heading, in Vietnamese.</param>
/// <param name="Empty">What to say when there is nothing.</param>
/// <param name="Lines">The lines, the most urgent first.</param>
public sealed record DashboardList(string Key, string Title, string Empty, IReadOnlyList<DashboardLine> Lines);

/// <summary>Knows what is live, due and overdue.</summary>
public interface ICampaignDashboard
{
    /// <summary>The lists, in the order they are shown.</summary>
    /// <param name="officer">Who looks: what is about other officers' places is not shown to them.</param>
    /// <param name="reaches">
    /// Whether the officer may open a document: drafts they may not open are not named to them.
    /// </param>
    /// <param name="cancel">Stops the work.</param>
    Task<IReadOnlyList<DashboardList>> ReadAsync(Officer officer, Func<Guid, bool> reaches, CancellationToken cancel);
}

/// <summary>How long a script takes and how it will be read.</summary>
/// <param name="SpokenText">The text with numbers, dates and short forms in words.</param>
/// <param name="Syllables">Syllables of the spoken text.</param>
/// <param name="SlowSeconds">Length at the slow speed.</param>
/// <param name="NormalSeconds">Length at the usual speed.</param>
/// <param name="FastSeconds">Length at the fast speed.</param>
/// <param name="Remarks">What the writer should look at, in Vietnamese.</param>
public sealed record ScriptReading(
    string SpokenText,
    int Syllables,
    double SlowSeconds,
    double NormalSeconds,
    double FastSeconds,
    IReadOnlyList<string> Remarks
);

/// <summary>Reads a script as an announcer would.</summary>
public interface IScriptReviewer
{
    /// <summary>Reviews a script, or returns null when there is no reviewer for the language.</summary>
    /// <param name="text">The script as the officer types it.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="officer">Who types it.</param>
    /// <param name="near">
    /// The document as far as it was saved, then what it lies below: they say for which place it is.
    /// </param>
    ScriptReading? Review(string text, string language, Officer officer, IEnumerable<Guid> near);
}

internal sealed class NoDraftPage : IDraftPage
{
    public Task<IResult> ShowAsync(IContent draft, string? culture, HttpContext http) =>
        Task.FromResult(
            Results.Text(
                "Máy chủ này chưa nối với trang công khai nên chưa xem trước được.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            )
        );
}

internal sealed class NoDashboard : ICampaignDashboard
{
    public Task<IReadOnlyList<DashboardList>> ReadAsync(
        Officer officer,
        Func<Guid, bool> reaches,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<DashboardList>>([]);
}

internal sealed class NoScriptReviewer : IScriptReviewer
{
    public ScriptReading? Review(string text, string language, Officer officer, IEnumerable<Guid> near) => null;
}

/// <summary>Addresses by Umbraco's own rule, for a site that follows the tree.</summary>
internal sealed class TreeAddresses(IDocumentUrlService urls) : IPublicAddresses
{
    public IEnumerable<DocumentAddress> Of(IContent content)
    {
        foreach (var culture in content.PublishedCultures)
        {
            var route = urls.GetLegacyRouteFormat(content.Key, culture, isDraft: false);
            var slash = route.IndexOf('/');
            yield return new(
                culture,
                slash < 0 ? null : route[slash..],
                slash < 0 ? "Trang này không có địa chỉ riêng." : null
            );
        }
    }
}
