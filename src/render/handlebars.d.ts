/** Handlebars in one file of its own: the package's main file brings source maps, which a report has no use for. */
declare module "handlebars/dist/handlebars.js" {
  import Handlebars from "handlebars";
  export default Handlebars;
}
