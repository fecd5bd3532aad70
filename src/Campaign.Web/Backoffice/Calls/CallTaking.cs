using Campaign.Content.Publishing.Checks;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>
/// Takes what an officer heard on the telephone. A number that was confirmed gets its new date in the draft and, where
/// nothing else waits there, on the site as well; a wrong one is corrected in the draft, and the officer is led to the
/// correction that tells everybody who has the old one.
/// </summary>
internal sealed class CallTaking(
    CallStore calls,
    SnapshotStore store,
    ServiceChecks checks,
    CallFollowing following,
    IOfficerPublishing publishing,
    OfficerPlaces places,
    CampaignClock clock
)
{
    /// <summary>Takes the result of a call.</summary>
    public async Task<IResult> TakeAsync(HttpContext http, Guid id, HeardWords sent)
    {
        var (officer, words) = (http.Officer(), sent.Clean());
        if (Find(id) is not { } service)
            return Problems.NotFound();
        if (!CallDesk.Decides(places.Of(officer, Permissions.DocumentUpdate), service))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (words.FaultFor(service) is { } fault)
            return Problems.Invalid(fault);
        var said = new CheckedService(clock.Today, words.Number!, words.Hours, words.NewNumber);
        var written = CallRules.ChangesDraft(words.Came!.Value)
            ? checks.Write(id, said, officer.Number, x => publishing.SavingRefusal(officer, x))
            : null;
        // Whatever became of the draft, somebody has called and heard something.
        var call = Call(id, officer, words, written);
        await calls.AddAsync(call, CancellationToken.None);
        var outcome = written is null
            ? new CallOutcome("kept", CallOutcome.Kept)
            : await following.FollowAsync(http, id, said, written);
        var made = (await calls.OfAsync([id], CancellationToken.None))[id].Select(x => x.Came).ToList();
        return Results.Ok(
            new
            {
                outcome = outcome.Name,
                outcome.Says,
                outcome.Prints,
                call.Was,
                call.Now,
                failures = CallRules.Failures(made),
                asksForWithdrawal = CallRules.AsksForWithdrawal(made),
                service.IsNeeded,
            }
        );
    }

    private ServiceCall Call(Guid id, Officer officer, HeardWords words, CheckedDraft? written) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            Service = id,
            Result = words.Came!.Value.ToString(),
            Number = words.Number!,
            Was = words.Hours is null ? (words.NewNumber is null ? null : words.Number) : written?.FormerHours,
            Now = words.Hours ?? words.NewNumber,
            Words = words.Words,
            CalledBy = officer.Id,
            CalledAt = clock.UtcNow,
        };

    private Service? Find(Guid id) =>
        store
            .Current.Languages(ItemType.Service)
            .OrderBy(x => x != CampaignSnapshot.DefaultLanguage)
            .Select(x => store.Current.Find<Service>(id, x))
            .FirstOrDefault(x => x is not null);
}
