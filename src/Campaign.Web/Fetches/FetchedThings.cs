namespace Campaign.Web.Fetches;

/// <summary>What belongs together among the things that go out.</summary>
internal static class FetchedThings
{
    /// <summary>Programmes in any form.</summary>
    public static readonly FetchedThing[] Programmes = [FetchedThing.Programme, FetchedThing.ProgrammeWithNotices];

    /// <summary>Whether it was a programme, in any form.</summary>
    public static bool IsProgramme(this ItemFetch fetch) => Programmes.Any(x => fetch.What == x.ToString());
}
