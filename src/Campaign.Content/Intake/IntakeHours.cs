using System.Globalization;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Intake;

/// <summary>Publishes sets of an intake at the hour an officer set: all of a set, or nothing of it.</summary>
public sealed class IntakeHours
{
    // What the machine prevents is tried again for so long; then it counts as failed, and the officer is told.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly IntakePublishing _publishing;
    private readonly IntakeSets _sets;
    private readonly ICoreScopeProvider _scopes;
    private readonly IContentService _documents;
    private readonly TimeProvider _time;
    private readonly ILogger<IntakeHours> _log;

    internal IntakeHours(
        IntakePublishing publishing,
        IntakeSets sets,
        ICoreScopeProvider scopes,
        IContentService documents,
        TimeProvider time,
        ILogger<IntakeHours> log
    ) => (_publishing, _sets, _scopes, _documents, _time, _log) = (publishing, sets, scopes, documents, time, log);

    /// <summary>
    /// Sets the hour of a set. It is tried out first: published and rolled back, so that every rule has been asked.
    /// </summary>
    /// <param name="set">Key of the set.</param>
    /// <param name="at">The moment.</param>
    /// <param name="user">Umbraco's number of the officer.</param>
    public IntakeOutcome Set(Guid set, DateTimeOffset at, int user)
    {
        if (at <= _time.GetUtcNow())
            return IntakeOutcome.Refused("Giờ xuất bản phải ở sau lúc này.");
        using (var trial = _scopes.CreateCoreScope()) // never completed
        {
            trial.WriteLock(Constants.Locks.ContentTree);
            if (_publishing.Publish(set, user) is { Faults.Count: > 0 } refused)
                return refused;
        }
        Keep(set, new IntakeHour(at.ToUniversalTime(), user));
        return new IntakeOutcome(_publishing.ItemsOf(set).Count, [], set);
    }

    /// <summary>Takes the hour of a set away.</summary>
    /// <param name="set">Key of the set.</param>
    public IntakeOutcome Clear(Guid set)
    {
        if (_sets.Find(set) is null)
            return IntakePublishing.NoSet();
        Keep(set, null);
        return new IntakeOutcome(0, [], set);
    }

    /// <summary>The latest sets, and all that wait for their hour or failed at it.</summary>
    /// <param name="most">How many of the latest.</param>
    public IReadOnlyList<IntakeSetState> Latest(int most) =>
        [
            .. _sets
                .All()
                .Where((x, i) => i < most || x.Set.Hour is not null)
                .Select(x => State(x.Key, x.Set))
                .OfType<IntakeSetState>(),
        ];

    /// <summary>Publishes what is due.</summary>
    /// <param name="whyNot">
    /// Why nothing is published any more in the name of an officer, by Umbraco's number; null when it may be.
    /// </param>
    public void CarryOut(Func<int, string?> whyNot)
    {
        foreach (var (key, set) in _sets.All().Where(x => x.Set.Hour is { Failure: null }).OrderBy(x => x.Set.Hour!.At))
            if (set.Hour!.At <= _time.GetUtcNow())
                CarryOut(key, set.Hour, whyNot);
    }

    /// <summary>Sets that failed at their hour, and whose officers have not been told.</summary>
    public IReadOnlyList<FailedIntake> Untold() =>
        [
            .. from entry in _sets.All()
            let hour = entry.Set.Hour
            where hour is { Failure: not null, Told: false }
            let state = State(entry.Key, entry.Set)
            where state is not null
            select new FailedIntake(entry.Key, state!.First, state.Name, hour!.At, hour.Failure!, hour.Officer),
        ];

    /// <summary>Notes that an officer was told.</summary>
    /// <param name="failed">Of what.</param>
    public void Tell(FailedIntake failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        if (_sets.Find(failed.Set)?.Hour is { } hour && hour.At == failed.At && hour.Failure == failed.Reason)
            Keep(failed.Set, hour with { Told = true }, hour);
    }

    private void CarryOut(Guid key, IntakeHour hour, Func<int, string?> whyNot)
    {
        string failure;
        try
        {
            using var scope = _scopes.CreateCoreScope();
            scope.WriteLock(Constants.Locks.ContentTree);
            // another node, or an officer, was here first
            if (_sets.Find(key)?.Hour != hour)
                return;
            var outcome = whyNot(hour.Officer) is { } why
                ? IntakeOutcome.Refused(why)
                : _publishing.Publish(key, hour.Officer);
            if (outcome.Faults.Count == 0)
            {
                scope.Complete();
                _log.LogInformation("Intake {Set}: {Items} items published as planned.", key, outcome.Items);
                return;
            }
            failure = string.Join(" ", outcome.Faults);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _log.LogError(fault, "Intake {Set} could not be published at its hour.", key);
            if (_time.GetUtcNow() - hour.At < Patience)
                return;
            failure = "Máy chủ gặp lỗi khi thực hiện; hãy báo quản trị viên.";
        }
        _log.LogError("Intake {Set} was due and failed: {Reason}", key, failure);
        Keep(key, hour with { Failure = failure }, hour);
    }

    private void Keep(Guid key, IntakeHour? hour, IntakeHour? instead = null)
    {
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (instead is null || _sets.Find(key)?.Hour == instead)
            _sets.SetHour(key, hour);
        scope.Complete();
    }

    private IntakeSetState? State(Guid key, IntakeSet set)
    {
        var items = _documents.GetByIds([.. set.Made, .. set.Changed]).Where(x => !x.Trashed).ToList();
        var first = items.FirstOrDefault(x => x.ContentType.Alias == "document") ?? items.FirstOrDefault();
        return first is null
            ? null
            : new IntakeSetState(
                key,
                first.Key,
                first.Name ?? key.ToString("D", CultureInfo.InvariantCulture),
                items.Count,
                items.Count(x => x.Published && !x.Edited),
                set.MadeAt,
                set.Hour?.At,
                set.Hour?.Failure
            );
    }
}
