using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Mail;
using Campaign.Web.Reporting.Letters;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Reporting.Form;

/// <summary>Officers open forms, and make and take back links for units without an account.</summary>
internal sealed class LinkDesk(
    DeskUnits units,
    ReportLinks links,
    LinkMakers makers,
    SnapshotStore snapshots,
    OfficerPlaces places,
    OfficerDirectory officers,
    AccountLog log,
    SentNotices notices,
    FailedLetters failed,
    LetterWay way,
    IOptions<CampaignOptions> options
)
{
    private const int UsualDays = 30;

    /// <summary>The address of a form for the officer who asks.</summary>
    public Task<IResult> OpenAsync(HttpContext http, UnitWords words) =>
        Task.FromResult(
            units.Find(http, words, out var edition, out var unit)
                ?? Results.Ok(
                    new
                    {
                        url = Address(http, links.ForOfficer(words.Campaign!, edition.Year, unit, http.Officer().Id)),
                    }
                )
        );

    /// <summary>A unit's links that still work. Their addresses are shown once, when they are made.</summary>
    public async Task<IResult> ListAsync(HttpContext http, UnitWords words)
    {
        if (units.Find(http, words, out var edition, out var unit) is { } problem)
            return problem;
        var stop = http.RequestAborted;
        List<object> shown = [];
        foreach (var row in makers.Holding(await links.OfAsync(words.Campaign!, edition.Year, unit.Name, stop)))
        {
            var letter = ResultLetter.IdOfLink(row.Id);
            var failure = row.Recipient is null ? null : await failed.FindAsync(letter, stop);
            shown.Add(
                new
                {
                    row.Id,
                    row.MadeAt,
                    row.Until,
                    row.Recipient,
                    madeBy = officers.Find(row.MadeBy)?.Name,
                    sentAt = row.Recipient is null || failure is not null ? null : await notices.AtAsync(letter, stop),
                    failure?.Reason,
                }
            );
        }
        return Results.Ok(new { links = shown, noWay = way.Problem });
    }

    /// <summary>Makes a link.</summary>
    public async Task<IResult> MakeAsync(HttpContext http, LinkWords words)
    {
        if (units.Find(http, words.Unit, out var edition, out var unit) is { } problem)
            return problem;
        var days = words.Days ?? UsualDays;
        if (days is < 1 or > ReportLinks.MostDays)
            return Problems.Invalid($"Liên kết dùng được từ 1 đến {ReportLinks.MostDays} ngày.");
        var recipient = string.IsNullOrWhiteSpace(words.Recipient) ? null : words.Recipient.Trim();
        if (recipient is not null && !MailAddresses.IsOne(recipient))
            return Problems.Invalid("Địa chỉ thư không đúng.");
        var officer = http.Officer();
        var (row, path) = await links.MakeAsync(
            words.Campaign!,
            edition.Year,
            unit,
            officer.Id,
            days,
            recipient,
            http.RequestAborted
        );
        await WriteAsync(http, $"Link {row.Id}: {row.Year} {row.Unit}");
        return Results.Ok(
            new
            {
                row.Id,
                row.Until,
                url = Address(http, path),
            }
        );
    }

    /// <summary>Takes a link back.</summary>
    public async Task<IResult> RevokeAsync(HttpContext http, Guid id)
    {
        if (await links.FindAsync(id, http.RequestAborted) is not { } row)
            return Problems.NotFound();
        // A link of a body that is gone may be taken back by those who decide for the whole country.
        var place = snapshots.Current.UnitOf(row.Unit)?.Place;
        if (!places.Of(http.Officer(), Permissions.DocumentUpdate)(place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        await links.RevokeAsync(id, http.RequestAborted);
        await WriteAsync(http, $"Revoke link {row.Id}: {row.Year} {row.Unit}");
        return Results.Ok(new { row.Id });
    }

    private Task WriteAsync(HttpContext http, string detail) =>
        log.WriteAsync(http, AccountEventKind.ResultsChanged, detail);

    private string Address(HttpContext http, string path) =>
        (options.Value.BaseUrl?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host.Value}") + path;
}
