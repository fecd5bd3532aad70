namespace Campaign.Core.Services;

/// <summary>What follows from the calls that check a number.</summary>
public static class CallRules
{
    /// <summary>So many calls without an answer, one after the other, ask for the service to be withdrawn.</summary>
    public const int MostFailures = 3;

    /// <summary>
    /// Whether the published number was answered, so that the service counts as checked that day. Where another number
    /// was named, nobody has called that one yet.
    /// </summary>
    public static bool Confirms(CallResult result) => result is CallResult.Answers or CallResult.OtherHours;

    /// <summary>Whether something of the call belongs into the draft.</summary>
    public static bool ChangesDraft(CallResult result) => Confirms(result) || result == CallResult.OtherNumber;

    /// <summary>How many calls in a row nobody answered.</summary>
    /// <param name="calls">What came of the calls, the latest first.</param>
    public static int Failures(IEnumerable<CallResult> calls) => calls.TakeWhile(x => x == CallResult.NoAnswer).Count();

    /// <summary>Whether the service should be withdrawn: it is closed, or nobody can be reached.</summary>
    /// <param name="calls">What came of the calls, the latest first.</param>
    public static bool AsksForWithdrawal(IReadOnlyList<CallResult> calls) =>
        calls is [CallResult.Closed, ..] || Failures(calls) >= MostFailures;
}
