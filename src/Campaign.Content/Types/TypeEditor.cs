using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Campaign.Content.Types;

/// <summary>A property as its table wants it.</summary>
internal sealed record DesiredProperty(
    string Alias,
    string Name,
    string? Help,
    IDataType DataType,
    bool Mandatory,
    bool Varies,
    (string Alias, string Name) Tab
);

/// <summary>Puts properties on a type, and knows whether that changed it.</summary>
internal sealed class TypeEditor(IContentTypeComposition type, IShortStringHelper strings)
{
    public static readonly (string Alias, string Name) Content = ("content", "Nội dung");
    public static readonly (string Alias, string Name) Forms = ("forms", "Các dạng");
    public static readonly (string Alias, string Name) Speakers = ("speakers", "Tuyên truyền viên");
    public static readonly (string Alias, string Name) Common = ("common", "Thông tin chung");

    private static readonly string[] Tabs = [Content.Alias, Forms.Alias, Speakers.Alias, Common.Alias];

    private readonly HashSet<string> _wanted = [];

    /// <summary>What the type was when editing began.</summary>
    public string Before { get; } = Describe(type);

    public void Put(DesiredProperty wanted)
    {
        _wanted.Add(wanted.Alias);
        var property = type.PropertyTypes.FirstOrDefault(x => x.Alias == wanted.Alias);
        if (property is not null && property.DataTypeKey != wanted.DataType.Key)
        {
            type.RemovePropertyType(wanted.Alias);
            property = null;
        }
        if (property is null)
        {
            property = new PropertyType(strings, wanted.DataType, wanted.Alias)
            {
                Key = DeterministicKey.Of($"property:{type.Alias}.{wanted.Alias}"),
            };
            Set(property, wanted);
            type.AddPropertyType(property, wanted.Tab.Alias, wanted.Tab.Name);
        }
        else
        {
            Set(property, wanted);
            if (TabOf(property) != wanted.Tab.Alias)
            {
                type.AddPropertyGroup(wanted.Tab.Alias, wanted.Tab.Name);
                type.MovePropertyType(wanted.Alias, wanted.Tab.Alias);
            }
        }
    }

    private string? TabOf(IPropertyType property) => TabOf(type, property);

    private static string? TabOf(IContentTypeComposition type, IPropertyType property) =>
        type.PropertyGroups.FirstOrDefault(x => x.PropertyTypes!.Any(y => y.Alias == property.Alias))?.Alias;

    /// <summary>Removes what no table names, and orders the tabs.</summary>
    public void Finish()
    {
        foreach (var gone in type.PropertyTypes.Where(x => !_wanted.Contains(x.Alias)).ToList())
            type.RemovePropertyType(gone.Alias);
        foreach (var group in type.PropertyGroups)
        {
            (group.Type, group.SortOrder) = (PropertyGroupType.Tab, Array.IndexOf(Tabs, group.Alias));
            group.Key = DeterministicKey.Of($"group:{type.Alias}.{group.Alias}");
        }
    }

    /// <summary>Everything about a type that the tables decide; two types with equal texts need no saving.</summary>
    public static string Describe(IContentTypeComposition type) =>
        JsonSerializer.Serialize(
            new
            {
                type.Name,
                type.Description,
                type.Icon,
                type.AllowedAsRoot,
                type.Variations,
                type.ListView,
                Groups = type
                    .PropertyGroups.OrderBy(x => x.SortOrder)
                    .Select(x => new
                    {
                        x.Alias,
                        x.Name,
                        x.Type,
                    }),
                Properties = type
                    .PropertyTypes.OrderBy(x => x.SortOrder)
                    .Select(x => new
                    {
                        x.Alias,
                        x.Name,
                        x.Description,
                        x.DataTypeKey,
                        x.Mandatory,
                        x.Variations,
                        x.SortOrder,
                        Tab = TabOf(type, x),
                    }),
            }
        );

    private void Set(IPropertyType property, DesiredProperty wanted)
    {
        property.Name = wanted.Name;
        property.Description = wanted.Help;
        property.Mandatory = wanted.Mandatory;
        property.MandatoryMessage = wanted.Mandatory ? $"Cần nhập «{wanted.Name}»." : null;
        property.Variations = wanted.Varies ? ContentVariation.Culture : ContentVariation.Nothing;
        property.SortOrder = _wanted.Count - 1;
    }
}
