using Campaign.Core.Broadcast;
using Campaign.Core.Time;

namespace Campaign.Web.Scripts;

/// <summary>Every script that is published in one language.</summary>
internal sealed class ScriptStock
{
    private readonly CampaignClock _clock;
    private readonly DateOnly _first;

    /// <param name="log">Identity of the log.</param>
    /// <param name="version">Sequence of the last change of a script.</param>
    /// <param name="scripts">The scripts.</param>
    /// <param name="clock">Knows the local day.</param>
    public ScriptStock(Guid log, long version, IReadOnlyList<Script> scripts, CampaignClock clock)
    {
        (Log, Version, Scripts, _clock) = (log, version, scripts, clock);
        _first = scripts.Select(FirstDay).DefaultIfEmpty().Min();
    }

    /// <summary>Identity of the log that it was made from.</summary>
    public Guid Log { get; }

    /// <summary>Sequence of the last change of a script.</summary>
    public long Version { get; }

    /// <summary>The scripts.</summary>
    public IReadOnlyList<Script> Scripts { get; }

    /// <summary>
    /// The local day from which a script can have been read. With those of the first day the site began: earlier days
    /// had no programme that could change, and show what is read now.
    /// </summary>
    public DateOnly PublicFrom(Script script) => FirstDay(script) is var day && day > _first ? day : DateOnly.MinValue;

    private DateOnly FirstDay(Script script) => DateOnly.FromDateTime(_clock.Local(script.Header.PublishedAt).DateTime);
}
