using System.Collections.Immutable;

namespace Campaign.Core.Services;

/// <summary>Decides which services come first when somebody calls for help.</summary>
public static class HelpAnswers
{
    /// <summary>How many numbers are shown: the right one and the next two.</summary>
    public const int Shown = 3;

    /// <summary>
    /// The services that officers ranked for a situation, then the others in their own order. If none is ranked, or the
    /// ranked ones were withdrawn, there are still numbers to call.
    /// </summary>
    /// <param name="national">Services whose number is answered nationwide, in order.</param>
    /// <param name="situation">Alias of the situation.</param>
    public static ImmutableArray<Service> First(IEnumerable<Service> national, string situation) =>
        [.. national.OrderBy(x => Rank(x, situation)).Take(Shown)];

    private static int Rank(Service service, string situation) =>
        service.Answers.Where(x => x.Situation == situation).Select(x => x.Rank).DefaultIfEmpty(int.MaxValue).Min();
}
