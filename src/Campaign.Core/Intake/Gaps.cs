namespace Campaign.Core.Intake;

/// <summary>Finds what a document of this kind usually contains and this one does not.</summary>
internal static class Gaps
{
    public static IEnumerable<IntakeFact> Of(IReadOnlyCollection<IntakeFact> facts) =>
        Enum.GetValues<IntakeField>()
            .Where(x => x is not (IntakeField.Missing or IntakeField.Total))
            .Where(x => facts.All(fact => fact.Field != x))
            .Select(x => new IntakeFact(IntakeField.Missing, [Name(x)], "", -1));

    /// <summary>The name of a field in the command's output.</summary>
    public static string Name(IntakeField field) => field.ToString().ToLowerInvariant();
}
