using Campaign.Content.Types;
using Campaign.Core.Approvals;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Approvals;

/// <summary>
/// Reads the section as it was written. A rule that binds to nothing would silently need nobody's approval, so each
/// field that is missing, unknown or wrong stops the start by its name.
/// </summary>
internal sealed class ApprovalOptionsCheck(ItemTables tables, IConfiguration configuration)
    : IValidateOptions<ApprovalOptions>
{
    private static readonly string[] Fields = [nameof(ApprovalOptions.Rules), nameof(ApprovalOptions.DeadlineHours)];

    private static readonly string[] FieldsOfRules =
    [
        nameof(ApprovalOptionsRule.Type),
        nameof(ApprovalOptionsRule.Level),
    ];

    public ValidateOptionsResult Validate(string? name, ApprovalOptions options)
    {
        var section = configuration.GetSection(ApprovalOptions.Section);
        var rules = section.GetSection(nameof(ApprovalOptions.Rules));
        List<string> faults =
        [
            .. Unknown(section, Fields),
            .. string.IsNullOrEmpty(rules.Value) ? [] : new[] { $"{rules.Path} is a list of rules, not a word." },
            .. rules.GetChildren().SelectMany(FaultsOf),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(IConfigurationSection rule)
    {
        if (!int.TryParse(rule.Key, out _) || !string.IsNullOrEmpty(rule.Value))
        {
            yield return $"{rule.Path} is no rule. "
                + "A rule is { \"Type\": \"service\", \"Level\": \"Nation\" } in a list.";
            yield break;
        }
        foreach (var fault in Unknown(rule, FieldsOfRules))
            yield return fault;
        var (type, level) = (
            rule.GetSection(nameof(ApprovalOptionsRule.Type)),
            rule.GetSection(nameof(ApprovalOptionsRule.Level))
        );
        if (type.Value is null && level.Value is null)
            yield return $"{rule.Path} names neither Type nor Level. For every type and level, write Type \"*\".";
        if (type.GetChildren().Any() || type.Value is { } alias && alias != ApprovalOptionsRule.EveryType && !Is(alias))
            yield return $"{type.Path} is \"{type.Value}\", which is no type. There are: {Types}.";
        if (level.GetChildren().Any() || level.Value is { } word && !Enum.GetNames<ApprovalLevel>().Contains(word))
            yield return $"{level.Path} is \"{level.Value}\", which is no level. There are: {Levels}.";
    }

    private bool Is(string alias) => tables.Find(alias)?.Item is not null;

    private string Types => string.Join(", ", tables.All.Where(x => x.Item is not null).Select(x => x.Alias));

    private static string Levels => string.Join(", ", Enum.GetNames<ApprovalLevel>());

    private static IEnumerable<string> Unknown(IConfiguration section, string[] known) =>
        section
            .GetChildren()
            .Where(x => !known.Contains(x.Key, StringComparer.OrdinalIgnoreCase))
            .Select(x => $"{x.Path} is no setting. There are: {string.Join(", ", known)}.");
}
