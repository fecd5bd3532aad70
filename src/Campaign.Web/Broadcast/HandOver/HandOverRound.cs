using System.Text;
using System.Text.Json;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>
/// Hands over today's and tomorrow's programmes of every place that is configured, and takes back what a system still
/// holds of others.
/// </summary>
internal sealed class HandOverRound(
    ISourceInformationSystem system,
    SnapshotStore store,
    ProgrammeService programmes,
    ProgrammeZip zip,
    StickSounds sounds,
    SessionSounds sessions,
    IItemFacts items,
    CampaignClock clock,
    IOptions<HandOverOptions> options,
    IOptions<BroadcastOptions> broadcast,
    IOptions<CampaignOptions> campaign,
    ILogger<HandOverRound> log
)
{
    // One session; a voice that hangs must not keep the others waiting.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The programme as the API gives it, inside the package.</summary>
    public const string JsonFile = "chuong-trinh.json";

    /// <summary>One round.</summary>
    /// <param name="next">Called before each place; an exception of it ends the round.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>What failed, an English sentence each. One place does not keep the others waiting.</returns>
    /// <exception cref="HandOverException">The system cannot be reached at all.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(Func<Task> next, CancellationToken stop)
    {
        var (places, today) = (store.Current.Places, clock.Today);
        var faults = new List<string>();
        var held = await system.PlacesAsync(stop);
        var wanted = places.All.Select(x => x.Ref).Where(x => IsWanted(places, x, today));
        foreach (var place in wanted.Union(held).Order(StringComparer.Ordinal).ToList())
        {
            await next();
            try
            {
                await system.HandOverAsync(await OfAsync(place, stop), stop);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException && !stop.IsCancellationRequested)
            {
                faults.Add($"{place}: {fault.Message}");
            }
        }
        return faults;
    }

    /// <summary>
    /// Makes the sound that packages still lack. Text never waits for it: it ends as soon as something else is to be
    /// handed over.
    /// </summary>
    /// <param name="current">Whether what was handed over is still the programme.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Whether any was made.</returns>
    public async Task<bool> MakeSoundAsync(Func<bool> current, CancellationToken stop)
    {
        var (made, snapshot, today) = (false, store.Current, clock.Today);
        var lacking =
            from date in new[] { today, today.AddDays(1) }
            from place in snapshot.Places.All
            where IsWanted(snapshot.Places, place.Ref, date)
            from session in programmes.Compose(snapshot, place, date, new()).Sessions
            where SessionSounds.Lacking(session).IsEmpty && sessions.Find(session) is null
            select session;
        foreach (var session in lacking)
        {
            var sound = sessions.GetAsync(session, RenderCause.Editor, stop);
            for (var end = clock.UtcNow + Patience; !sound.IsCompleted && clock.UtcNow < end && current(); )
                await Task.WhenAny(sound, Task.Delay(Look, stop));
            if (!current())
                break;
            // One that is not ready yet goes on by itself.
            if (sound.IsFaulted)
                log.LogWarning(
                    "A session to be handed over has no sound: {Why}",
                    sound.Exception.InnerException!.Message
                );
            made |= sound.IsCompletedSuccessfully;
        }
        return made;
    }

    private bool IsWanted(PlaceRegistry places, string place, DateOnly day) =>
        places.Find(place)?.On(day) is not null
        && places.Chain(place, day).Any(x => options.Value.Codes.Contains(x.Ref));

    private async Task<HandedPlace> OfAsync(string place, CancellationToken stop)
    {
        // For each place anew: officers may have changed something since the last.
        var (snapshot, today, days) = (store.Current, clock.Today, new List<HandedDay>());
        foreach (var date in new[] { today, today.AddDays(1) })
            if (
                IsWanted(snapshot.Places, place, date)
                && programmes.Compose(snapshot, snapshot.Places.Find(place)!, date, new())
                    is { Sessions.Count: > 0 } day
            )
                days.Add(await OfAsync(snapshot, day, stop));
        return new(place, days);
    }

    private async Task<HandedDay> OfAsync(CampaignSnapshot snapshot, DayProgramme day, CancellationToken stop)
    {
        var (sound, silent) = await sounds.ReadyAsync(day, stop);
        // Whatever is published anywhere raises the version. That alone is no reason to hand over a package again.
        var same = SteadyZip.Sums(await FilesAsync(day with { Version = 0 }));
        return new(
            day,
            SteadyZip.Digest(Encoding.UTF8.GetBytes(same)),
            async () => ProgrammeZip.Pack(day, await FilesAsync(day))
        );

        Task<IReadOnlyList<(string, byte[])>> FilesAsync(DayProgramme x) =>
            zip.FilesAsync(x, null, silent, [.. sound, (JsonFile, Json(snapshot, x))], broadcast.Value.Timing);
    }

    // Without an address of its own, the site has only paths to name.
    private byte[] Json(CampaignSnapshot snapshot, DayProgramme day) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ApiProgramme(day, new Links(items, snapshot, campaign.Value.BaseUrl ?? "", day.Day)),
            Answer.JsonOptions
        );
}
