using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Authority;
using Campaign.Web.Words;

namespace Campaign.Web.Reporting.Form;

/// <summary>Decides whether a link opens a form, every time it is used.</summary>
internal sealed class FormDoor(
    ReportLinks links,
    LinkMakers makers,
    OfficerDirectory officers,
    OfficerPlaces places,
    SnapshotStore snapshots,
    CampaignClock clock
)
{
    private const string Ask = "Hãy xin cơ quan nhận báo cáo một liên kết mới.";

    /// <summary>The form of the link that was asked for, or why it opens none.</summary>
    public Task<(FormEntry? Entry, FormRefusal? Refusal)> EnterAsync(HttpContext http) =>
        EnterAsync(http, IsTakenBackAsync);

    /// <summary>
    /// The same while the database is away: whether the link was taken back cannot be told. It is enough to show people
    /// what they typed themselves, and for nothing else.
    /// </summary>
    public async Task<FormEntry?> EnterUnaskedAsync(HttpContext http) =>
        (await EnterAsync(http, (_, _) => Task.FromResult(false))).Entry;

    private Task<(FormEntry? Entry, FormRefusal? Refusal)> EnterAsync(
        HttpContext http,
        Func<Guid, CancellationToken, Task<bool>> isTakenBack
    )
    {
        return EnterAsync((Part("alias"), Part("year"), Part("unit"), Part("token")), isTakenBack, http.RequestAborted);

        string Part(string name) => http.Request.RouteValues[name] as string ?? "";
    }

    private async Task<bool> IsTakenBackAsync(Guid link, CancellationToken stop) =>
        !(await links.FindAsync(link, stop) is { RevokedAt: null } row && makers.Holding([row]).Any());

    private async Task<(FormEntry? Entry, FormRefusal? Refusal)> EnterAsync(
        (string Alias, string Year, string Unit, string Token) path,
        Func<Guid, CancellationToken, Task<bool>> isTakenBack,
        CancellationToken stop
    )
    {
        var (alias, year, unit, token) = path;
        if (links.Read(token) is not var (ticket, isExpired))
            return No(403, "Liên kết không đúng", $"Liên kết bị thiếu hoặc đã bị sửa. {Ask}");
        if (isExpired)
        {
            var day = DateOnly.FromDateTime(clock.Local(ticket.Until).DateTime);
            return No(410, "Liên kết đã hết hạn", $"Liên kết này dùng được đến ngày {Dates.Full(day)}. {Ask}");
        }
        if (ticket.Link is { } link && await isTakenBack(link, stop))
            return No(410, "Liên kết đã bị thu hồi", $"Cơ quan nhận báo cáo đã thu hồi liên kết này. {Ask}");
        if (Facts(ticket) is not { } facts)
            return No(410, "Không còn báo cáo này", "Năm chiến dịch hoặc đơn vị của báo cáo không còn công khai.");
        var own = FormAddress.Of(ticket.Campaign, ticket.Year, ticket.Unit, token);
        var opens = $"Liên kết này chỉ mở báo cáo năm {ticket.Year} của {facts.Name}.";
        if (year != ticket.Year.ToString(CultureInfo.InvariantCulture))
            return No(403, "Liên kết của năm khác", opens, own);
        if (alias != ticket.Campaign || unit != FormAddress.Segment(ticket.Unit))
            return No(403, "Liên kết của báo cáo khác", opens, own);
        return ticket.Officer is { } officer && !May(officer, facts)
            ? No(403, "Không còn quyền", "Tài khoản đã khóa, hoặc đơn vị này không còn thuộc phạm vi của bạn.")
            : (new(ticket, facts), null);
    }

    private bool May(Guid key, ReportingUnitFacts facts) =>
        officers.Find(key) is { Disabled: false, MustChangePassword: false } officer
        && places.Of(officer, Permissions.DocumentUpdate)(facts.Unit.Place);

    private ReportingUnitFacts? Facts(FormTicket ticket)
    {
        var snapshot = snapshots.Current;
        var edition = snapshot
            .All<Edition>()
            .FirstOrDefault(x => x.Header.Campaign == ticket.Campaign && x.Year == ticket.Year);
        return edition is not null && snapshot.UnitOf(ticket.Unit) is { } unit && snapshot.WhyNot(unit, edition) is null
            ? ReportingUnitFacts.Of(snapshot, edition, unit)
            : null;
    }

    private static (FormEntry?, FormRefusal?) No(int status, string title, string text, string? instead = null) =>
        (null, new(status, title, text, instead));
}
