namespace Campaign.Core.Services;

/// <summary>What follows from the calls that check a number.</summary>
public static class CallRules
{
    /// <summary>So many calls without an answer, one after the other, ask for the service to be withdrawn.</summary>
    public const int MostFailures = 3;

    /// <summary>Whether somebody spoke for the service, so that it counts as checked that day.</summary>
    public static bool Confirms(CallResult result) =>
        result is CallResult.Answers or CallResult.OtherHours or CallResult.OtherNumber;

    /// <summary>How many calls in a row nobody answered.</summary>
    /// <param name="calls">What came of the calls, the latest first.</param>
    public static int Failures(IEnumerable<CallResult> calls) => calls.TakeWhile(x => x == CallResult.NoAnswer).Count();

    /// <summary>Whether the service should be withdrawn: it is closed, or nobody can be reached.</summary>
    /// <param name="calls">What came of the calls, the latest first.</param>
    public static bool AsksForWithdrawal(IReadOnlyList<CallResult> calls) =>
        calls is [CallResult.Closed, ..] || Failures(calls) >= MostFailures;
}
