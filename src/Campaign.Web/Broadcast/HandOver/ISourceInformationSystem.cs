namespace Campaign.Web.Broadcast.HandOver;

/// <summary>
/// The seam for a system that takes programmes over and feeds stations itself, such as a province's source-information
/// system (hệ thống thông tin nguồn). It is told what it is to hold, not what to do: whoever hands over again after a
/// crash, from another node or after a change says the same or the newer.
/// </summary>
internal interface ISourceInformationSystem
{
    /// <summary>Refs of the places of which it holds programmes.</summary>
    /// <exception cref="HandOverException">It cannot be reached; the message is for the operator.</exception>
    Task<IReadOnlyCollection<string>> PlacesAsync(CancellationToken stop);

    /// <summary>
    /// Makes it hold exactly these programmes of a place. What it holds besides must no longer be aired, and goes
    /// first.
    /// </summary>
    /// <exception cref="HandOverException">It cannot take them now; the message is for the operator.</exception>
    Task HandOverAsync(HandedPlace place, CancellationToken stop);
}

/// <summary>What a system is to hold of one place.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Days">The days with something to read, in order; none when nothing is to be aired.</param>
internal sealed record HandedPlace(string Place, IReadOnlyList<HandedDay> Days);

/// <summary>The programme of one day.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Key">
/// A hash of all that is in the package except its version: while it is the same, the package need not be handed over
/// again.
/// </param>
/// <param name="Package">Packs it.</param>
internal sealed record HandedDay(DayProgramme Programme, string Key, Func<Task<byte[]>> Package);

/// <summary>A system that takes programmes over did not. The message is for the operator, English.</summary>
internal sealed class HandOverException(string message) : Exception(message);
