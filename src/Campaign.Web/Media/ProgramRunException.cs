namespace Campaign.Web.Media;

/// <summary>A program ended with a fault.</summary>
/// <param name="what">Which one, and how it ended.</param>
/// <param name="said">What it said.</param>
internal sealed class ProgramRunException(string what, string said) : Exception($"{what}: {said}")
{
    /// <summary>What it said.</summary>
    public string Said => said;
}
