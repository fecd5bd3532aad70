using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Authority;
using Campaign.Web.Words;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>
/// The dashboard "Gọi kiểm tra": which numbers an officer has to call, what to ask, and what came of it.
/// </summary>
internal sealed class CallDesk(
    CallStore calls,
    SnapshotStore store,
    OfficerPlaces places,
    OfficerDirectory officers,
    CampaignClock clock
)
{
    private const int Most = 200;

    /// <summary>The list: what is due, or what somebody looks for.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, string? words)
    {
        var (snapshot, today) = (store.Current, clock.Today);
        var mine = places.Of(http.Officer(), Permissions.DocumentUpdate);
        var found = string.IsNullOrWhiteSpace(words)
            ? CallList.On(snapshot, today)
            : CallList.Named(snapshot, today, words.Trim());
        var due = found.Where(x => Decides(mine, x.Service)).Take(Most).ToList();
        var made = await calls.OfAsync([.. due.Select(x => x.Service.Id)], http.RequestAborted);
        return Results.Ok(new { today, items = due.Select(x => Line(snapshot, x, [.. made[x.Service.Id]])) });
    }

    /// <summary>Whether a service is an officer's to check.</summary>
    public static bool Decides(Func<string?, bool> mine, Service service) =>
        service.Header.Places.IsEmpty ? mine(null) : service.Header.Places.All(mine);

    private object Line(CampaignSnapshot snapshot, CallDue due, List<ServiceCall> made)
    {
        var (service, today) = (due.Service, clock.Today);
        return new
        {
            service.Id,
            service.Title,
            service.Operator,
            places = service.Header.Places.Select(x => PlaceWords.Name(snapshot.Places, x, today)),
            service.IsNeeded,
            isAlarm = Verification.Default.Alarms(service, today),
            due.DueOn,
            isOverdue = due.DueOn < today,
            service.VerifiedOn,
            service.CallTested,
            withdrawsOn = Verification.Default.WithdrawsOn(service),
            phones = service.Phones.Select(x => new
            {
                x.Number,
                x.Cost,
                x.Hours,
            }),
            hours = service.Hours is { } hours ? string.Join("; ", ServiceWords.Hours(hours, Ui.Vietnamese)) : null,
            due.Questions,
            failures = CallRules.Failures(made.Select(x => x.Came)),
            asksForWithdrawal = CallRules.AsksForWithdrawal([.. made.Select(x => x.Came)]),
            calls = made.Select(x => new
            {
                result = x.Result,
                x.Number,
                x.Was,
                x.Now,
                x.Words,
                calledBy = officers.NameOf(x.CalledBy),
                x.CalledAt,
            }),
        };
    }
}
