using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kiosk.Pages.Tags;

/// <summary>
/// A label, its input, a hint and what is wrong with it, tied together for screen readers.
/// Content stands in the place of the input: the element in it whose <c>id</c> is <see cref="Name"/> is tied instead.
/// </summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Name { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Value { get; set; }
    public string? Hint { get; set; }
    public string? Error { get; set; }
    public string Type { get; set; } = "text";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // A null expression arrives as the empty text.
        (Hint, Error) = (Said(Hint), Said(Error));
        var content = await output.GetChildContentAsync();
        var passedOn = output.Attributes.ToList();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field wrong");
        var label = new TagBuilder("label");
        label.Attributes["for"] = Name;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        if (content.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Input(passedOn));
        else
            output.Content.AppendHtml(Tied(content.GetContent(encoder)));
        Say(output, Hint, "hint");
        Say(output, Error, "error");
    }

    TagBuilder Input(IEnumerable<TagHelperAttribute> passedOn)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var attribute in passedOn)
            input.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        input.Attributes["id"] = Name;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = Type;
        if (Value is not null)
            input.Attributes["value"] = Value;
        foreach (var (attribute, value) in Ties())
            input.Attributes[attribute] = value;
        return input;
    }

    string Tied(string content)
    {
        var place = content.IndexOf($" id=\"{encoder.Encode(Name)}\"", StringComparison.Ordinal);
        return place < 0 ? content : content.Insert(place, string.Concat(Ties().Select(tie => $" {tie.Key}=\"{encoder.Encode(tie.Value)}\"")));
    }

    Dictionary<string, string> Ties()
    {
        var ties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Error is not null)
        {
            ties["aria-invalid"] = "true";
            // The first of them, which may be far below, scrolls into sight without a script.
            ties["autofocus"] = "";
        }

        string?[] described = [Hint is null ? null : $"{Name}-hint", Error is null ? null : $"{Name}-error"];
        if (described.Any(id => id is not null))
            ties["aria-describedby"] = string.Join(' ', described.OfType<string>());
        return ties;
    }

    static string? Said(string? words) => string.IsNullOrEmpty(words) ? null : words;

    void Say(TagHelperOutput output, string? words, string kind)
    {
        if (words is null)
            return;
        var line = new TagBuilder("p");
        line.AddCssClass(kind);
        line.Attributes["id"] = $"{Name}-{kind}";
        if (kind == "error")
            line.InnerHtml.AppendHtml(IconTagHelper.Html("alert"));
        line.InnerHtml.Append(words);
        output.Content.AppendHtml(line);
    }
}
